awk -F, -v OFS=, 'NR==2{$17="截至6月25日，重点人群签约16010人，占应签16010人的101.91%。";}1' filings/2025/M06/wjw.csv >x && mv x filings/2025/M06/wjw.csv
