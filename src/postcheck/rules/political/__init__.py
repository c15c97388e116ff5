"""Advocacy in the district's own voice: candidates, measures, campaigns, lobbying, loaded notices.

pol101 candidates · pol102 ballot measures · pol103 campaign activity · pol104 lobbying · pol105
loaded words in a notice. All carry the check id `political`. Each rule is a list of named cues;
a finding says which cue it saw (`detail.cue`). `vocabulary` holds what they share: the names of
offices and measures, and the votes, lessons and notices that are no politics in this sense.
"""
