awk -F, -v OFS=, 'NR>1 && NR<5 {$11=""} 1' filings/2025/M06/zjw.csv >x && mv x filings/2025/M06/zjw.csv
