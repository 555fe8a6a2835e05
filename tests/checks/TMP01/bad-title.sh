{ echo '云岫区民生实事进展表（2025年1-5月）'; cut -d, -f2- filings/2025/M06/mzj.csv; } >x; mv x filings/2025/M06/mzj.csv
