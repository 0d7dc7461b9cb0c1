"""The rules of Popolo for what we write, as a JSON schema of our own.

Source of the facts: the required fields, types and date patterns of the Popolo specification's schemata.
No field beyond those that it knows may stand there.
"""

from typing import Any

Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}
DATE: Schema = {"type": "string", "pattern": r"^[0-9]{4}(-[0-9]{2}){0,2}$"}
URI: Schema = {"type": "string", "pattern": r"^[a-z][a-z0-9+.-]*:\S+$"}


def record(*required: str, **fields: Schema) -> Schema:
    return {
        "type": "object",
        "properties": fields,
        "required": list(required),
        "additionalProperties": False,
    }


def listed(one: Schema) -> Schema:
    return {"type": "array", "items": one}


LINK = record("url", url=URI, note=TEXT)
OTHER_NAME = record("name", name=TEXT, note=TEXT, start_date=DATE, end_date=DATE)
SHARED: Schema = {"sources": listed(LINK)}
DIRECTORY = record(
    "persons",
    "organizations",
    "posts",
    "memberships",
    "areas",
    persons=listed(
        record(
            "id",
            "name",
            id=TEXT,
            name=TEXT,
            other_names=listed(OTHER_NAME),
            birth_date=DATE,
            death_date=DATE,
            gender=TEXT,
            biography=TEXT,
            **SHARED,
        )
    ),
    organizations=listed(
        record(
            "id",
            "name",
            id=TEXT,
            name=TEXT,
            other_names=listed(OTHER_NAME),
            classification=TEXT,
            parent_id=TEXT,
            area_id=TEXT,
            founding_date=DATE,
            dissolution_date=DATE,
            **SHARED,
        )
    ),
    posts=listed(
        record(
            "id",
            "label",
            "role",
            "organization_id",
            id=TEXT,
            label=TEXT,
            other_label=TEXT,
            role=TEXT,
            organization_id=TEXT,
            area_id=TEXT,
            **SHARED,
        )
    ),
    memberships=listed(
        record(
            "id",
            "organization_id",
            id=TEXT,
            label=TEXT,
            role=TEXT,
            person_id=TEXT,
            organization_id=TEXT,
            post_id=TEXT,
            area_id=TEXT,
            start_date=DATE,
            end_date=DATE,
            **SHARED,
        )
    ),
    areas=listed(
        record("id", "name", id=TEXT, name=TEXT, classification=TEXT, parent_id=TEXT, **SHARED),
    ),
)
