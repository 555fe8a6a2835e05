awk -F, -v OFS=, 'NR==3{$17="为张某老人（玉兰北里3号楼2单元501室）上门送餐。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
