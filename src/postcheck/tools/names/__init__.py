"""Finding names of people, organisations and places: a CRF over word and name-list features.

tokens -> features -> crf -> recogniser; the gazetteer says how common a word is as a name.
Plain Python and numpy: spaCy sees only the result.
"""
