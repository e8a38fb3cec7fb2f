"""The rings on sale: store, import, search, export."""
