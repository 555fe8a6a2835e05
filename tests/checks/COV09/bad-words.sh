awk -F, -v OFS=, 'NR>1 && NR<5 {$17=""} 1' filings/2025/M06/zjw.csv >x && mv x filings/2025/M06/zjw.csv
