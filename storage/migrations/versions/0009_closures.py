"""Days off and pauses, school holidays, reminders that repeat."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "closure",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("type", sa.String(length=32), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("label", sa.String(length=120), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("closure_key")),
    )
    op.create_table(
        "school_holiday",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("school_zone", sa.String(length=40), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("school_holiday_key")),
    )
    with op.batch_alter_table("reminder") as batch_op:
        batch_op.add_column(sa.Column("repeat", sa.String(length=32), nullable=True))
        batch_op.add_column(sa.Column("weekday", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("month_day", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("every", sa.Integer(), server_default="1", nullable=False))
        batch_op.add_column(sa.Column("since", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("until", sa.Date(), nullable=True))
        batch_op.add_column(
            sa.Column("school_holidays_off", sa.Boolean(), server_default=sa.false(), nullable=False)
        )
    with op.batch_alter_table("check_in") as batch_op:
        batch_op.add_column(
            sa.Column("school_holidays_off", sa.Boolean(), server_default=sa.false(), nullable=False)
        )
    for table, column in (("reminder", "every"), ("reminder", "school_holidays_off"), ("check_in", "school_holidays_off")):
        with op.batch_alter_table(table) as batch_op:
            batch_op.alter_column(column, server_default=None)


def downgrade() -> None:
    # the version before knows no reminder without a milestone
    op.execute("DELETE FROM reminder WHERE repeat IS NOT NULL")
    with op.batch_alter_table("check_in") as batch_op:
        batch_op.drop_column("school_holidays_off")
    with op.batch_alter_table("reminder") as batch_op:
        for column in ("school_holidays_off", "until", "since", "every", "month_day", "weekday", "repeat"):
            batch_op.drop_column(column)
    op.drop_table("school_holiday")
    op.drop_table("closure")
