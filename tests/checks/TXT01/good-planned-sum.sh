# The sum is of what is planned.
awk -F, -v OFS=, 'NR==2{$11=0;$9=0;$10=0;$12="0.0%";$17="10家驿站均已开工，尚无驿站交付。其中城区规划6家、镇区4家，合计10家。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
