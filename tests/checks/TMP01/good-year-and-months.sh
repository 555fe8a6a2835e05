{ echo '云岫区2025年度民生实事落实情况（1—6月）'; cut -d, -f2- filings/2025/M06/mzj.csv; } >x; mv x filings/2025/M06/mzj.csv
