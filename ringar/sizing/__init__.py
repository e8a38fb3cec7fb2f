"""Ring sizes in millimetres and in the tables of the trade, and the finger measured against a bank card."""
