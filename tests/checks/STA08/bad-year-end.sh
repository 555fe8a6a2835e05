# Everybody's day is no plan.
awk -F, -v OFS=, 'NR==2{$9=1;$10=0;$11=1;$12="10.0%";$17="建成1家，各点位顺利推进，力争12月底前全部完成。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
