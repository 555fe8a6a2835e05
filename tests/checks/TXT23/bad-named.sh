awk -F, -v OFS=, 'NR==2{$17="梧桐里驿站装修较计划提前十天，电梯到货后再验收；梧桐里驿站消防手续滞后。"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
