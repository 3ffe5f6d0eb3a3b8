"""Accounts that people tie themselves: one-time codes, how accounts stand, and the messenger that somebody prefers."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "code",
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("spent_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("code_person_id_known"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("digest", name=op.f("code_key")),
    )
    op.create_index(op.f("code_person_id"), "code", ["person_id"], unique=False)
    op.create_table(
        "visit",
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("explained_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("wrong", sa.Integer(), nullable=False),
        sa.Column("wrong_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("platform", "id", name=op.f("visit_key")),
    )
    op.create_index(op.f("visit_at"), "visit", ["at"], unique=False)
    op.add_column("account", sa.Column("tied_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("preferences", sa.Column("platform", sa.String(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("preferences") as batch_op:
        batch_op.drop_column("platform")
    with op.batch_alter_table("account") as batch_op:
        batch_op.drop_column("tied_at")
    op.drop_table("visit")
    op.drop_table("code")
