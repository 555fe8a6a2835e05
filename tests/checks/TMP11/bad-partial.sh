# 9月底前完成5处 is a deadline of its own.
mkdir -p filings/2025/M09; sed 's/2025M06/2025M09/; s/2025-06-/2025-09-/g' filings/2025/M06/slj.csv >filings/2025/M09/slj.csv
# lint: filings/2025/M09/slj.csv
