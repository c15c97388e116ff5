"""The words that tell an office's telephone from a person's, and a telephone from other numbers.

Patterns are matched against small letters unless `cased`. Add a word to its alternation; what
stands nearest to a number decides, so a word need not be right everywhere.
"""

from __future__ import annotations

import re
from enum import StrEnum

from postcheck.tools.surroundings import Cue


class Whose(StrEnum):
    """Who answers at a number."""

    OFFICE = "office"
    PERSONAL = "personal"
    UNKNOWN = "unknown"


CALL = "call"
"""Meaning of a word for calling: what stands near it is a telephone number."""

OTHER = "other"
"""Meaning of a word for another kind of number: an ID, an order, a score."""

CUES = (
    Cue(
        Whose.PERSONAL,
        re.compile(
            r"\b(?:cell(?:ular|phone)?s?|mobile|celular|móvil|cel)\b(?!\s+(?:biology"
            r"|phones? (?:policy|ban|away)))"
            r"|\b(?:texts?|txt|texted|texting|sms|mensaje de texto|whats ?app|facetime|imessage)\b"
            r"|\bhome (?:phone|number|telephone|line|no\.)|\b(?:at|from) (?:his |her |my |our "
            r"|their )?home\b"
            r"|\bhome\s?[:#)]|\bh:"
            r"|\b(?:my|his|her|their|\w+'s) (?:own |personal |private |direct |phone |new )*"
            r"(?:number|phone|telephone|digits|no\.)"
            r"|\b(?:personal|private) (?:number|phone|line)|\b(?:venmo|zelle|cash ?app)\b"
            r"|\b(?:call|reach|phone|ring) me\b|\bme at\b|\bllámame\b|\bmi (?:número|teléfono|cel)"
            r"|\b(?:mom|mum|mama|mamá|mother|dad|papá|father|grandma|grandpa|grandmother"
            r"|grandfather"
            r"|aunt|uncle|tía|tío|abuela|abuelo|brother|sister|husband|wife|neighbor)\b"
        ),
    ),
    Cue(
        Whose.PERSONAL,
        re.compile(
            r"\b(?:parent volunteer|(?:room|band|team|booster) (?:parent|mom|dad)"
            r"|(?:booster(?: club)?|pt[ao]) (?:president|treasurer|secretary|chair))\b"
        ),
        cost=25,
    ),
    Cue(
        Whose.PERSONAL,
        re.compile(
            r"\b(?:[Cc]oach|COACH|Mrs?|Ms|Miss|Sra?|Srta|Señora?|Grandma"
            r"|Mama)\b\.? [A-Z][\w'-]*(?: [A-Z][\w'-]+)?"
        ),
        cost=25,
        cased=True,
    ),
    Cue(
        Whose.OFFICE,
        re.compile(
            r"\b(?:office|oficina|front desk|help ?desk|reception(?:ist)?|switchboard|operator"
            r"|desk|room|counter)\b"
            r"|\bspeak ?up\b|\bjoin(?: the| our| this)? (?:call|meeting|webinar|conference)\b"
            r"|\bmeeting id\b"
            r"|\b(?:hot|help|tip|info|information|attendance|absence|crisis|safety|main|direct"
            r"|school"
            r"|closing|weather|reporting|dedicated|automated|recorded|support|warm|quit"
            r"|speak ?up|nurse"
            r"|transportation|toll[- ]free|emergency|snow|homework|registration|ticket|bus|prayer"
            r"|business|reservation|order|alert|info|community|consumer|customer)s?[ -]?line\b"
            r"|\b(?:life|hot)line\b"
            r"|\b(?:fax|ext|extension)\b|\bwork(?: phone| number| line)?(?=\s?[:(]{0,2}\s?\(?\d)"
            r"|\b(?:department|dept|departamento|district|distrito|division|bureau|agency"
            r"|headquarters)\b"
            r"|(?<!after )(?<!after-)(?<!before )(?<!sunday )\bschools?\b(?!\s(?:year|day"
            r"|supplies|play|musical|nights?))"
            r"|\b(?:elementary|middle|academy|university|college|preschool|escuela|kindergarten)\b"
            r"|\b(?:toll[- ]free|dial[- ]?in|dial in|conference line|conference call|by phone)\b"
            r"|\b(?:nutrition|food|transportation|special|student|technical|customer|guest|human"
            r"|enrollment|health|child|family|social|animal|visitor|counseling"
            r"|security) (?:services?|resources|support|center|relations)\b"
            r"|\b(?:cent(?:er|re)|centro|clinic|clínica|library|biblioteca|church|iglesia"
            r"|hospital|police"
            r"|policía|sheriff|fire department|courthouse|city hall|city of|county|station"
            r"|garage|barn|depot"
            r"|stores?|shop|restaurant|pizza|pizzeria|grill|diner|café|cafe|cafeteria|kitchen"
            r"|bakery|hotel|inn|motel|theat(?:er|re)"
            r"|museum|zoo|arena|stadium|bank|pharmacy|studios?|photography|florist|dental|insurance"
            r"|company|inc|llc|corp|foundation|association|authority|council|commission|ministry"
            r"|network"
            r"|administration|united way|red cross|salvation army|ymca|boys & girls club"
            r"|food bank|pantry"
            r"|lawn|care|plumbing|heating|roofing|construction|auto|repair|catering|towing|salon"
            r"|spa|realty"
            r"|vet|veterinary|animal control|absences|tips|weekdays|office hours|business hours"
            r"|rentals|printing|box office|campus|courts?|rentals?|tours?|travel"
            r"|airport|airlines?|registry"
            r"|institute|hall)\b"
        ),
    ),
    Cue(
        Whose.OFFICE,
        re.compile(
            r"\b[Tt]ext (?:the (?:word|code) )?(?:@\w+|\"?[A-Z0-9]{2,12}\"?) to\b"
            r"|\b[OFW]:|\([A-Z]{3,8}\)"
        ),
        cased=True,
    ),
    Cue(
        Whose.OFFICE,
        re.compile(
            r"\b(?:principal|counselou?r|nurse|enfermera|registrar|secretary|secretaria"
            r"|superintendent"
            r"|director|coordinator|clerk|librarian|social worker|receptionist|bookkeeper"
            r"|dispatch(?:er)?"
            r"|manager|administrator|liaison|dean|athletics?|transportation|technology|nutrition"
            r"|admissions"
            r"|enrollment|attendance|purchasing|records|counseling|security|maintenance"
            r"|facilities|payroll|benefits"
            r"|customer service)\b"
            r"|\b(?:call|contact|reach|phone) us\b"
        ),
        cost=12,
    ),
    Cue(
        CALL,
        re.compile(
            r"\b(?:calls?|called|calling|phones?|tel|telephone|teléfono|texts?|txt|sms"
            r"|dial(?:ing)?|reach|reached"
            r"|contacts?|numbers?|número|fax|hot ?line|helpline|lifeline|line|ring|rsvp"
            r"|voice ?mail|leave a message"
            r"|llam[ae]\w*|llámenos|marque|cell|mobile|celular|office|ext|questions|preguntas"
            r"|cash ?app"
            r"|whats ?app|facetime|venmo|zelle|me at|at home)\b|[☎📞📱☏✆🤙]|\b[ptcho]:"
        ),
    ),
    Cue(
        OTHER,
        re.compile(
            r"\b(?:student|employee|staff|lunch|library|order|tracking|confirmation|case|claim"
            r"|invoice|serial|model"
            r"|part|permit|bus|room|route|locker|policy|licen[cs]e|meeting|webinar|conference"
            r"|account|acct|acc|routing|reference"
            r"|ref|access|passage|gate|door|member(?:ship)?|participant|event|ticket|item"
            r"|project|grant|asset|device|ceeb|tax"
            r"|docket|bill|lot|report|batch|catalog|product|registration|booking|prescription"
            r"|voucher|fedex|ups|usps|docket|file)"
            r"\s?(?:ids?|numbers?|nos?\.?|codes?|keys?|#|pins?)(?!\w)"
            r"|\b(?:rm|bus|route|policy|case|order|pages?|pp|section|bill|locker|lots?|serial"
            r"|forms?|grant|part|model"
            r"|flight|item|codes?)(?: (?:is|was|no\.?))?(?=\W{1,3}\d)|\b(?:was|is|winning|lucky"
            r"|jersey"
            r"|raffle) number\b"
            r"|\b(?:ids?|pin|pass ?code|password|bar ?code|isbn|issn|ein|fein|npi|upc|sku|uuid"
            r"|vin|meeting|zoom|webex"
            r"|passcode|serial|tracking|invoice|score[ds]?|scores|k\.?s\.?a|u\.?s\.?c|c\.?f\.?r"
            r"|statute|stat|enrollment"
            r"|population|attendance was|version|doi|orcid|census|coordinates|lat|long|apn"
            r"|parcel)\b\.?|§|\$|#"
        ),
    ),
)
