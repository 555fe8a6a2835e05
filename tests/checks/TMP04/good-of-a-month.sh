awk -F, -v OFS=, 'NR==2{$17="截至6月25日，已建成7家。8月菜单已经确定，素菜占近一半。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
