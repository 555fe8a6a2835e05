{ cat filings/2025/M06/mzj.csv; for u in zjw jw; do tail -n +2 filings/2025/M06/$u.csv; done; } | awk -F, -v OFS=, 'NR>1 {$17="正常推进，按计划进行。"} 1' >x && mv x filings/2025/M06/mzj.csv
