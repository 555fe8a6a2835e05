{ cat filings/2025/M06/mzj.csv; for u in zjw jw; do tail -n +2 filings/2025/M06/$u.csv; done; } >x && mv x filings/2025/M06/mzj.csv
