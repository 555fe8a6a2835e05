awk -F, -v OFS=, 'NR==2{$11="2";$12="21%";$13="形象进度";$16="按序时";$15="推进中";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
