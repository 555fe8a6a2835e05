awk -F, -v OFS=, 'NR==2{$9=0;$10=0;$11=0;$12="0.0%";$17="6月在望湖里等地布设养老驿站2家，设备调试中。"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
