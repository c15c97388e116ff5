"""How a post speaks to the public: not shouting, not in shorthand, not in the trade's own words.

style3xx capitals · style4xx jargon · style5xx acronyms in titles. The terms come from the packs
in use and from the district's own file; `allow.words` lets a word pass everywhere.
"""
