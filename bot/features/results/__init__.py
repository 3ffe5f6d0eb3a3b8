"""What rounds gave, back to those who gave it: published at closing, told, drawn, exported."""
