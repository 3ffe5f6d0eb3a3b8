"""Personal reminders, and the occurrences of one rule found at once."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_PLANNED = sa.text("state = 'planned'")


def upgrade() -> None:
    op.create_table(
        "personal_reminder",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("personal_reminder_person_id_known"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("personal_reminder_key")),
    )
    op.create_index(op.f("personal_reminder_person_id"), "personal_reminder", ["person_id"], unique=False)
    op.create_index(
        "occurrence_of_rule",
        "occurrence",
        ["rule_id"],
        unique=False,
        sqlite_where=_PLANNED,
        postgresql_where=_PLANNED,
    )


def downgrade() -> None:
    op.drop_index("occurrence_of_rule", table_name="occurrence")
    op.drop_table("personal_reminder")
