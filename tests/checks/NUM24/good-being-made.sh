awk -F, -v OFS=, 'NR==2{$9=0;$10=0;$11=0;$12="0.0%";$17="10家养老驿站均处在创建过程中，评审安排在第四季度。"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
