# The rest alone is not done.
awk -F, -v OFS=, 'NR==2{$9=0;$10=0;$11=0;$12="0.0%";$17="已有6家完成建设并开门迎客，其余4家尚未建成。"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
