"""Words as the scorer compares them: synonyms, what tells bodies apart, what names nothing.

These lists are the scorer's own: what the grammar learns must not move the rule by which it is measured.
"""

SYNONYMS = {
    word: chosen
    for chosen, words in {
        "standing": "permanent",
        "deputy": "vice deputies",
        "chairman": "chair chairwoman chairperson chairmen",
        "spokesperson": "spokesman spokeswoman",
        "organisation": "organization organizing organising",
        "mobilisation": "mobilization",
        "committee": "committees commission board",
        "minister": "ministry ministerial",
        "governor": "gov",
        "defence": "defense",
        "labour": "labor",
        "political": "politics",
        "mining": "mine",
        "enterprise": "enterprises",
        "vietnam": "vietnamese",
        "laos": "lao",
        "cambodia": "cambodian",
        "china": "chinese",
        "russia": "russian",
        "philippines": "philippine",
        "malaysia": "malaysian",
        "germany": "german",
        "poland": "polish",
        "switzerland": "swiss",
        "america": "american",
        "britain": "british",
        "india": "indian",
        "kenya": "kenyan",
    }.items()
    for word in words.split()
}
WRITTEN_OUT = {
    "ceo": "chief executive",
    "cpv": "communist party",
    "eu": "european union",
    "hcm": "ho chi minh",
    "hcmc": "ho chi minh city",
    "mp": "member parliament",
    "na": "national assembly",
    "pm": "prime minister",
    "uk": "united kingdom",
    "un": "united nations",
    "us": "united states",
    "vff": "fatherland front",
}
HONORIFICS = frozenset("mr mrs ms dr comrade".split())
RANKS = frozenset(
    """acting alternate ambassador assistant chairman chief commander commissar commissioner councillor
    deputy director first general governor head inspector interim leader manager mayor member
    minister officer premier president prime secretary senior spokesperson standing""".split()
)
SAYS_NOTHING_IN_TITLE = frozenset("the a of for to party state provincial executive new newly then".split())
SAYS_NOTHING_IN_BODY = frozenset(
    """the a of for and in at on to s is what now old province provinces provincial viet nam vietnam
    government affairs""".split()
)
LEVELS = {
    word: level
    for level, words in {
        "province": "province provincial",
        "city": "city municipal",
        "district": "district",
        "commune": "commune",
        "ward": "ward",
        "town": "town",
        "village": "village",
        "central": "central national",
    }.items()
    for word in words.split()
}
RIVALS = (
    frozenset({"council", "committee"}),
    frozenset({"council", "front"}),
    frozenset({"minister", "department", "division"}),
)
"""Two bodies that have different ones of such a group are not the same."""

TELLING = frozenset("standing delegation agencies front youth subcommittee".split())
"""A body that has one of these is not the same as one without it."""

_KINDS = """
    administration agencies agency assembly association associations audit authority bank border bureau
    cell center centre college command committee company congress corps council county court delegation
    department directorate division executive faculty federation force forces front group guard high
    hospital house inspection inspectorate institute kingdom league lower nation nations newspaper
    office organisation parliament parks party policies police politburo port post presidium procuracy
    prosecution radio region regional representative revolutionary school secretariat senate squad staff
    state states station steering sub subcommittee supreme team television term terms township treasury
    unit union united university upper urban women youth
"""
_SUBJECTS = """
    administrative advisory affairs agriculture aquatic armed army care castes charge civil coal
    commemorating commerce communications communist constitutional construction conventional crime
    culture customs democracy democratic development documents economic economics economy education
    electoral emergency energy enforcement enterprise environment ethnic events excise farmers
    fatherland finance fisheries food football foreign gas health historical holidays home human
    important industry information initiative innovation intelligence interior internal international
    invalids investment irrigation justice labour law legal legislative liberal localities major
    management marine marines media men military mining minorities minority mobilisation national
    natural navy non olympic opposition people personnel petroleum planning political policy
    popularisation press prevention processing production propaganda public reform research resources
    revenue rights rural scale scheduled science security selection service small social sources sports
    strategic strategies strategy studies study tariff tax technology tourism trade training transport
    tribes veterans voice water welfare works years
"""
_PLACES_OF = "eastern northern southern western inland local mass election scheduled"

_COUNTRIES = frozenset(
    """vietnam laos cambodia china russia philippines malaysia germany poland switzerland america britain
    india kenya""".split()
)
INSTITUTIONAL = (
    frozenset(f"{_KINDS} {_SUBJECTS} {_PLACES_OF}".split())
    | RANKS
    | SAYS_NOTHING_IN_BODY
    | LEVELS.keys()
    | TELLING
    | (frozenset(SYNONYMS.values()) - _COUNTRIES)
)
"""What names no single body; the other words of a body are its proper words."""
