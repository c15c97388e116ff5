"""The language itself: what a careful reader would mark in red.

lang1xx grammar · lang2xx spelling. Both speak through LanguageTool, whose rules are reviewed
one by one in `tools/languagetool/rules.toml`, and both keep quiet about names: a checker that
calls every name a mistake is switched off within a week.
"""
