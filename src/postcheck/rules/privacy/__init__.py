"""What could lead a stranger to a person: names, homes, telephones, mailboxes.

priv0xx opt-out · priv1xx student-name · priv2xx home-address · priv3xx personal-phone ·
priv4xx personal-email. Each asks two questions: is it one, and whose is it? What belongs to a
school, an office or a public place passes; where the text does not say, the finding is a
warning that says so.
"""
