"""What was published of a period, at its closing."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "publication",
        sa.Column("check_in_id", sa.String(), nullable=False),
        sa.Column("opens_on", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("k", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("check_in_id", "opens_on", name=op.f("publication_key")),
    )
    op.create_table(
        "published",
        sa.Column("check_in_id", sa.String(), nullable=False),
        sa.Column("opens_on", sa.Date(), nullable=False),
        sa.Column("indicator_id", sa.String(), nullable=False),
        sa.Column("indicator_version", sa.Integer(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("mean", sa.Float(), nullable=True),
        sa.Column("counts", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint(
            "check_in_id", "opens_on", "indicator_id", "indicator_version", "scope", name=op.f("published_key")
        ),
    )
    op.create_index(op.f("published_scope"), "published", ["scope"])
    op.create_table(
        "turnout",
        sa.Column("check_in_id", sa.String(), nullable=False),
        sa.Column("opens_on", sa.Date(), nullable=False),
        sa.Column("collective_id", sa.String(), nullable=False),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.Column("answered", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("check_in_id", "opens_on", "collective_id", name=op.f("turnout_key")),
    )
    op.create_index(op.f("turnout_collective_id"), "turnout", ["collective_id"])


def downgrade() -> None:
    op.drop_table("turnout")
    op.drop_table("published")
    op.drop_table("publication")
