"""Whose turn it is when several processes hear one conversation; for which revision of the programme occurrences are planned."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

UNDONE = "done_at IS NULL"


def upgrade() -> None:
    op.add_column("meta", sa.Column("planned_revision", sa.Integer(), nullable=True))
    op.add_column("event", sa.Column("conversation", sa.String(), nullable=True))
    op.create_index(
        "event_turn",
        "event",
        ["platform", "conversation", "received"],
        sqlite_where=sa.text(UNDONE),
        postgresql_where=sa.text(UNDONE),
    )


def downgrade() -> None:
    op.drop_index("event_turn", table_name="event")
    with op.batch_alter_table("event") as batch:
        batch.drop_column("conversation")
    with op.batch_alter_table("meta") as batch:
        batch.drop_column("planned_revision")
