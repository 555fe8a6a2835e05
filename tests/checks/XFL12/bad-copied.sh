t=$(cut -d, -f17 filings/2025/M06/zjw.csv | sed -n 2p)
awk -F, -v OFS=, -v t="$t" 'NR==2{$17=t}1' filings/2025/M06/zwj.csv >x && mv x filings/2025/M06/zwj.csv
