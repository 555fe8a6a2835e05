{ echo '云岫区民生实事进展表（草稿）'; cat filings/2025/M06/mzj.csv; } >x; mv x filings/2025/M06/mzj.csv
