# The row says by when the rest is done.
awk -F, -v OFS=, 'NR==2{$9=1;$10=0;$11=1;$12="10.0%";$17="建成1家。其余9家主体已封顶，按施工计划8月底装修完工、9月集中开门。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
