awk -F, -v OFS=, 'NR==2{$17="计划在柳林路选址，预计年底建成。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
