"""How the product remembers: one relational schema, one writer, reads of their own. The only package that imports SQLAlchemy."""
