"""The heavy resources, each lazy and with one owner."""
