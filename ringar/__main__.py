"""``python -m ringar``."""

from ringar.cli import main

if __name__ == "__main__":
    main()
