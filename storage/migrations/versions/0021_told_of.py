"""Who of some people was told of a milestone is found without looking at all of them."""

from __future__ import annotations

from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("told_of", "told", ["milestone_id", "recipient"], unique=False)
    op.drop_index(op.f("told_milestone_id"), table_name="told")


def downgrade() -> None:
    op.create_index(op.f("told_milestone_id"), "told", ["milestone_id"], unique=False)
    op.drop_index("told_of", table_name="told")
