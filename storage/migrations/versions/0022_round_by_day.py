"""The latest rounds of a collective are found in their order, without sorting all of them."""

from __future__ import annotations

from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("round_by_day", "round", ["collective_id", "opens_on", "id"], unique=False)


def downgrade() -> None:
    op.drop_index("round_by_day", table_name="round")
