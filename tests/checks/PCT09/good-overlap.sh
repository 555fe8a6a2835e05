awk -F, -v OFS=, 'NR==2{$17="截至6月25日，新开工改造项目6个，居民中老年人占52%、租户占31%、独居占41%。";}1' filings/2025/M06/zjw.csv >x && mv x filings/2025/M06/zjw.csv
