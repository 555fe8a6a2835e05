awk -F, -v OFS=, 'NR==2{$17="截至6月25日，配合治理易积水点8处，井盖更换完毕。";}1' filings/2025/M06/cgw.csv >x && mv x filings/2025/M06/cgw.csv
