"""Addresses of calendars, and how often each milestone was changed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "edition",
        sa.Column("milestone_id", sa.String(), nullable=False),
        sa.Column("part", sa.String(length=32), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("gone", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("milestone_id", "part", name=op.f("edition_key")),
    )
    op.create_table(
        "feed",
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=True),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("feed_person_id_known"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("digest", name=op.f("feed_key")),
    )
    op.create_index(op.f("feed_person_id"), "feed", ["person_id"], unique=False)
    op.create_index(op.f("feed_scope"), "feed", ["scope"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("feed_scope"), table_name="feed")
    op.drop_index(op.f("feed_person_id"), table_name="feed")
    op.drop_table("feed")
    op.drop_table("edition")
