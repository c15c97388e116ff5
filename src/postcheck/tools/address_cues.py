"""The words that tell a home from a venue.

Patterns are matched against small letters unless `cased`. Add a word to its alternation; what
stands nearest to an address decides, so a word need not be right everywhere.
"""

from __future__ import annotations

import re
from enum import StrEnum

from postcheck.tools.surroundings import Cue


class Use(StrEnum):
    """What stands at an address."""

    HOME = "home"
    VENUE = "venue"
    UNKNOWN = "unknown"


CUES = (
    Cue(
        Use.HOME,
        re.compile(
            r"\b(?:lives?|living|lived|resid(?:es?|ing)|staying|stays)\s(?:just |right |now "
            r"|with \w+ )?"
            r"(?:at|on|in|near|over|down|across|next|with)\b"
            r"|\bwhere \w+(?: \w+){0,2} lives?\b|\bis my home\b"
            r"|\b(?:residence|vivo en|vive en|viven en|vivimos en|domicilio|casa de)\b(?! halls?)"
            r"|\b(?:mi|su|nuestra) (?:casa|dirección)\b"
            r"|\b(?:my|our|their|his|her|your|[\w.]+'s|\w+s')\s(?:new |own |old |family "
            r"|parents' )?"
            r"(?:house|home|place|backyard|back yard|yard|driveway|garage|apartment|apt|basement"
            r"|pool"
            r"|porch|condo|farm|barn|cabin|farmhouse)\b(?! (?:games?|teams?|meets?|page|opener"
            r"|field|court|office))"
            r"|\b(?:home|personal) address\b|\b(?:my|his|her|their) (?:new |mailing "
            r"|street )?address\b"
            r"|(?<!open )(?<!full )(?<!field )(?<!coffee )(?<!opera )(?<!movie )(?<!steak )"
            r"(?<!white )"
            r"(?<!publishing )(?<!ale )(?<!waffle )(?<!mcdonald )\bhouse\b(?! of| rules| speaker)"
            r"|(?<!nursing )(?<!funeral )(?<!retirement )(?<!care )(?<!group )(?<!the )\bhome\b"
            r"(?! (?:games?|teams?|meets?|match|courts?|field|opener|side|stand|crowd|economics"
            r"|ec|page|room"
            r"|school|stretch|runs?|plate|office|of|to|where|improvement|visits?|track|record"
            r"|season|depot|health))"
            r"|\b(?:backyard|sleepover|slumber party|garage sale|yard sale|carpool|housewarming"
            r"|babysit\w*|host family|apartment)\b"
            r"|\b(?:mom|dad|mother|father|grandma|grandpa|aunt|uncle|neighbor|brother|sister|cousin"
            r"|friend)'s\b"
        ),
    ),
    Cue(
        Use.HOME,
        re.compile(
            r"\b(?:[Cc]oach|Mrs?|Ms|Miss|Grandma|Grandpa|Aunt|Uncle|Principal|Sra?)\.? [A-Z][\w-]*"
            r"(?: [A-Z][\w-]+)?'s?(?!\w)(?= ?[,(:\n]| at| \d)"
            r"|\b[Tt]he [A-Z][\w-]+s'(?!\w)"
            r"|\b(?:[Tt]he )?[A-Z]\w+ (?:family|residence)\b(?! (?:center|ymca|clinic|medicine"
            r"|dental))"
        ),
        cased=True,
    ),
    Cue(
        Use.HOME,
        re.compile(r"\b[Tt]he [A-Z][\w-]+s(?= ?[,(:]? ?(?:at )?\d)"),
        cost=2,
        cased=True,
    ),
    Cue(
        Use.HOME,
        re.compile(
            r"\b(?:[Cc]oach|Mrs?\.?|Ms\.?|Miss|Sra?\.|Grandma"
            r"|Grandpa)\s[A-Z][\w-]*(?: [A-Z][\w-]+)?"
            r"(?=\s?[,(:|-]?\s?(?:at )?\d)"
        ),
        cost=20,
        cased=True,
    ),
    Cue(
        Use.HOME,
        re.compile(
            r"\b(?:cards?|letters?|get[- ]well|meals?|casseroles?|flowers|wishes) (?:and \w+ )?"
            r"(?:can be (?:sent|mailed|brought|dropped off)|to|for|should go)\b"
        ),
        cost=20,
    ),
    Cue(
        Use.VENUE,
        re.compile(
            r"\b(?:schools?|elementary|middle school|high|academy|preschool|university|college"
            r"|campus|escuela"
            r"|iglesia|biblioteca|parque|gimnasio|stadiums?|gym|gymnasium|fieldhouse|field house"
            r"|fields?"
            r"|complex|arena|coliseum|cent(?:er|re)|church|chapel|temple|mosque|synagogue|parish"
            r"|cathedral"
            r"|ministries|park|library|museum|zoo|theat(?:er|re)|auditorium|(?<!study )hall"
            r"|hotel|inn|suites"
            r"|restaurant|grille?|cafe|café|pizza|pizzeria|diner|bakery|bistro|tavern|bar|taqueria"
            r"|steakhouse|coffee|donuts|stores?|shops?|market|supermarket|grocery|mall|plaza"
            r"|bank|credit union"
            r"|clinic|hospital|pharmacy|dental|orthodontics|dentistry|vision|optical|counter|offices?"
            r"|building"
            r"|headquarters|station|ymca|ywca|clubs?|clubhouse|lanes|bowl|bowling|alley|rink"
            r"|golf|speedway"
            r"|orchard|pumpkin patch|nursery|foundation|company|inc|llc|corp|co-op|warehouse|depot"
            r"|courthouse|city hall|district|department|branch|fairgrounds?|ballpark|shelter"
            r"|pavilion"
            r"|studios?|agency|pantry|food bank|planetarium|aquatics?|natatorium|pool|community"
            r"|outlet|(?:nursing|funeral|retirement|care|group) home|white house|open house"
            r"|waffle house|coffee house|mcdonald house|goodwill|salvation army|habitat|red cross"
            r"|united way|costco|sam's club|walmart|target|dillons|chick-fil-a|mcdonald's"
            r"|wendy's|chipotle"
            r"|freddy's|applebee's|texas roadhouse|lowe's|menards|post office|dmv|terminal"
            r"|airport|legion"
            r"|vfw|lodge|amphitheat(?:er|re)|preserve|recycling|dealership|motors|tire|salon"
            r"|barbershop"
            r"|gallery|playhouse|ballroom|winery|brewery|casino|cemetery|mortuary|seminary"
            r"|laboratory"
            r"|lab|transit|vet|veterinary|usd \d+|isd|public schools|care|repair|catering|realty"
            r"|auto)\b|\b(?:headquartered|located) (?:at|in|on)\b"
        ),
    ),
    Cue(
        Use.VENUE,
        re.compile(
            r"(?:\b[Aa]t (?:the )?|\b(?:to|by|inside|outside|near|behind) the |\b(?:[Ww]here"
            r"|WHERE|[Ll]ocation|LOCATION|[Vv]enue|[Pp]lace|[Ss]ite|[Ll]ugar|Dónde|[Vv]isit)"
            r"\s?:?\s)(?:the )?(?!(?:Coach|Mrs?|Ms|Miss|Grandma)\b)[A-Z][\w&.-]*"
            r"(?: (?:of|the|and|&|[A-Z0-9][\w&.-]*)){0,5}(?=,? ?[(|-]? ?(?:at )?\n?\d)"
        ),
        cost=5,
        cased=True,
    ),
    Cue(
        Use.VENUE,
        re.compile(
            r"\b[Tt]he [A-Z][\w-]*[a-rt-z](?=,? ?[(|-]? ?(?:at )?\d)|\b[A-Z]{3,6}(?=, \d)"
            r"|\b[A-Z][\w&'-]* (?:Farms?|Barn|House|Acres|Ranch|Pool|Gardens?|Place|Pointe?"
            r"|Creamery|Works)\b"
        ),
        cased=True,
    ),
    Cue(
        Use.UNKNOWN,
        re.compile(
            r"\b(?:party|dinner|barbecue|bbq|cookout|potluck|get-together|bonfire|swim|birthday"
            r"|shower)\b"
        ),
        cost=20,
    ),
    Cue(
        Use.VENUE,
        re.compile(
            r"(?<!after the )\b(?:games?|(?:track|swim|home|country|the|our|dual|league|state"
            r"|regional) meet"
            r"|invitational"
            r"|tournament|match|concert|performance|ceremony|graduation|commencement|enrollment"
            r"|conference"
            r"|hearing|polls|polling|vote|voting|blood drive|fair|festival|carnival|parade"
            r"|banquet|auction"
            r"|workshop|training|fundraiser|board meeting|competition)\b"
        ),
        cost=55,
    ),
)
