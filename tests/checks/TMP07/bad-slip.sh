# The month is that of the filing, the year is not.
awk -F, -v OFS=, 'NR==2{$17="第7家驿站2024年6月20日竣工并通过验收，老人当天入住。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
