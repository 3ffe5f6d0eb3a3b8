"""Broadcasts with their acknowledgements, the audit, deliveries that replace others, failures that coordinators are told of."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

UNTOLD = "state IN ('failed', 'expired') AND NOT told"


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("deed", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("account", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("audit_key")),
    )
    op.create_index(op.f("audit_person_id"), "audit", ["person_id"], unique=False)
    op.create_table(
        "broadcast",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("author_id", sa.String(), nullable=False),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("texts", sa.Text(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("confirmations", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("proposed", sa.Text(), nullable=False),
        sa.Column("proposer", sa.String(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("ended", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("broadcast_key")),
    )
    op.create_index(op.f("broadcast_author_id"), "broadcast", ["author_id"], unique=False)
    op.create_index(op.f("broadcast_made_at"), "broadcast", ["made_at"], unique=False)
    op.create_table(
        "acknowledgement",
        sa.Column("broadcast_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("what", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["broadcast_id"], ["broadcast.id"], name=op.f("acknowledgement_broadcast_id_known")),
        sa.PrimaryKeyConstraint("broadcast_id", "person_id", "what", name=op.f("acknowledgement_key")),
    )
    op.create_index(op.f("acknowledgement_person_id"), "acknowledgement", ["person_id"], unique=False)
    op.create_table(
        "addressed",
        sa.Column("broadcast_id", sa.String(), nullable=False),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("delivery_id", sa.String(), nullable=True),
        sa.Column("skipped", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["broadcast_id"], ["broadcast.id"], name=op.f("addressed_broadcast_id_known")),
        sa.PrimaryKeyConstraint("broadcast_id", "recipient", name=op.f("addressed_key")),
    )
    op.add_column("delivery", sa.Column("replaces", sa.String(), nullable=True))
    op.add_column("delivery", sa.Column("told", sa.Boolean(), server_default=sa.false(), nullable=False))
    # nobody wants to be told of what failed long ago
    op.execute("UPDATE delivery SET told = true WHERE state IN ('failed', 'expired')")
    op.create_index(
        "delivery_untold",
        "delivery",
        ["reason"],
        unique=False,
        sqlite_where=sa.text(UNTOLD),
        postgresql_where=sa.text(UNTOLD),
    )


def downgrade() -> None:
    # the version before knows no occurrence of that kind
    op.execute("DELETE FROM occurrence WHERE kind = 'broadcast'")
    op.drop_index("delivery_untold", table_name="delivery")
    with op.batch_alter_table("delivery") as batch_op:
        batch_op.drop_column("told")
        batch_op.drop_column("replaces")
    op.drop_table("addressed")
    op.drop_table("acknowledgement")
    op.drop_table("broadcast")
    op.drop_table("audit")
