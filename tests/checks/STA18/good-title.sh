{ echo '云岫区2025年民生实事进展表'; cat filings/2025/M06/mzj.csv; } >x; mv x filings/2025/M06/mzj.csv
