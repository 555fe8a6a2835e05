# lint: --as-of 2026-01-05 .
