"""Indicators with direction, baseline, target and versions; rounds that say what they ask; answers that say why, late, by whom."""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

RECORDED = "recorded_by <> ''"


def upgrade() -> None:
    for table, columns in _entity_columns().items():
        with op.batch_alter_table(table) as batch:
            for column in columns:
                batch.add_column(column)
        with op.batch_alter_table(table) as batch:
            for column in columns:
                batch.alter_column(column.name, server_default=None)
    op.add_column("round", sa.Column("asked", sa.Text(), server_default="[]", nullable=False))
    for table in ("answer", "answer_change"):
        op.add_column(table, sa.Column("reason", sa.String(32), server_default="answered", nullable=False))
        op.add_column(table, sa.Column("late", sa.Boolean(), server_default=sa.false(), nullable=False))
        op.add_column(table, sa.Column("recorded_by", sa.String(), server_default="", nullable=False))
        op.add_column(table, sa.Column("consent", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.create_index(
        "answer_recorder",
        "answer",
        ["recorded_by"],
        sqlite_where=sa.text(RECORDED),
        postgresql_where=sa.text(RECORDED),
    )
    op.create_index("prompted_person", "prompted", ["person_id", "at"])
    op.create_table(
        "silence",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name="silence_key"),
    )
    versions = op.create_table(
        "indicator_version",
        sa.Column("indicator_id", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("definition", sa.Text(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("indicator_id", "version", name="indicator_version_key"),
    )
    op.bulk_insert(versions, _present())


def _entity_columns() -> dict[str, list[sa.Column]]:
    """What packs may say now, with what held before they could; a default is for the rows that are there."""
    return {
        "programme": [sa.Column("prompts_a_year", sa.Integer(), server_default="60", nullable=False)],
        "role": [sa.Column("records", sa.Boolean(), server_default=sa.false(), nullable=False)],
        "indicator": [
            sa.Column("direction", sa.String(32), server_default="none", nullable=False),
            sa.Column("baseline", sa.Float(), nullable=True),
            sa.Column("baseline_on", sa.Date(), nullable=True),
            sa.Column("target", sa.Float(), nullable=True),
            sa.Column("target_on", sa.Date(), nullable=True),
            sa.Column("at_most_id", sa.String(), nullable=True),
        ],
        "check_in": [
            sa.Column("most", sa.Integer(), server_default="3", nullable=False),
            sa.Column("close_at", sa.Time(), server_default="23:59:59", nullable=False),
            sa.Column("late_days", sa.Integer(), server_default="7", nullable=False),
        ],
    }


def _present() -> list[dict[str, object]]:
    """The definitions that hold now; nobody knows since when."""
    rows = op.get_bind().execute(sa.text("SELECT * FROM indicator")).mappings()
    return [
        {
            "indicator_id": row["id"],
            "version": row["version"],
            "definition": json.dumps({name: _read(name, value) for name, value in row.items() if name != "position"}),
            "since": None,
        }
        for row in rows
    ]


def _read(name: str, value: object) -> object:
    if name in ("question", "help", "unit", "options"):
        try:
            return json.loads(str(value))
        except ValueError:  # nothing of ours wrote that: a definition that nobody can show must not hold up an upgrade
            return str(value)
    return bool(value) if name == "perception" else value


def downgrade() -> None:
    op.drop_table("indicator_version")
    op.drop_table("silence")
    op.drop_index("prompted_person", table_name="prompted")
    op.drop_index("answer_recorder", table_name="answer")
    for table, names in (
        ("answer_change", ("reason", "late", "recorded_by", "consent")),
        ("answer", ("reason", "late", "recorded_by", "consent")),
        ("round", ("asked",)),
        ("check_in", ("most", "close_at", "late_days")),
        ("indicator", ("direction", "baseline", "baseline_on", "target", "target_on", "at_most_id")),
        ("role", ("records",)),
        ("programme", ("prompts_a_year",)),
    ):
        with op.batch_alter_table(table) as batch:
            for name in reversed(names):
                batch.drop_column(name)
