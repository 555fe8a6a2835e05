awk -F, -v OFS=, 'NR==3{exit}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
echo '注：合计完成养老驿站6家' | sed 's/6家/7家/' >>filings/2025/M06/mzj.csv
