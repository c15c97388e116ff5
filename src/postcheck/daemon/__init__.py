"""A background process that keeps the tools warm, and the short way to it.

client (every run, standard library alone) -> wire <- server -> run (the same `check` command).
"""
