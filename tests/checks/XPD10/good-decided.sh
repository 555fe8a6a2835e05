awk -F, -v OFS=, 'NR==2{$8=8;$26="区政府第15次常务会议2025-06-10"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
