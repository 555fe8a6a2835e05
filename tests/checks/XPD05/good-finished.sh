line=$(cut -d, -f17 filings/2025/M05/zwj.csv | sed -n 2p)
awk -F, -v OFS=, -v t="$line" 'NR==2{$17=t;$15="已完成"}1' filings/2025/M06/zwj.csv >x && mv x filings/2025/M06/zwj.csv
