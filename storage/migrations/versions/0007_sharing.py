"""What teams share with other collectives, where it was posted, and what was answered."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "share",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("author_id", sa.String(), nullable=False),
        sa.Column("collective_id", sa.String(), nullable=False),
        sa.Column("rooms", sa.Text(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("share_key")),
        sa.UniqueConstraint("collective_id", "day", "turn", name=op.f("share_collective_id_once")),
    )
    op.create_index(op.f("share_author_id"), "share", ["author_id"], unique=False)
    op.create_index(op.f("share_made_at"), "share", ["made_at"], unique=False)
    op.create_table(
        "share_post",
        sa.Column("share_id", sa.String(), nullable=False),
        sa.Column("collective_id", sa.String(), nullable=False),
        sa.Column("delivery_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["share_id"], ["share.id"], name=op.f("share_post_share_id_known")),
        sa.PrimaryKeyConstraint("share_id", "collective_id", name=op.f("share_post_key")),
    )
    op.create_index(op.f("share_post_collective_id"), "share_post", ["collective_id"], unique=False)
    op.create_table(
        "share_answer",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("share_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("room_id", sa.String(), nullable=False),
        sa.Column("to_id", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("delivery_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["share_id"], ["share.id"], name=op.f("share_answer_share_id_known")),
        sa.PrimaryKeyConstraint("id", name=op.f("share_answer_key")),
    )
    for column in ("share_id", "person_id", "to_id"):
        op.create_index(op.f(f"share_answer_{column}"), "share_answer", [column], unique=False)


def downgrade() -> None:
    op.drop_table("share_answer")
    op.drop_table("share_post")
    op.drop_table("share")
