# lint: filings/2025/M06/mzj.txt
# Blank lines part the items; the number is not the first label.
awk -F, 'NR==1{for(i=1;i<=NF;i++)h[i]=$i;next}{for(i=NF;i>0;i--)if($i!="")print h[i]"："$i;print ""}' filings/2025/M06/mzj.csv >filings/2025/M06/mzj.txt
rm filings/2025/M06/mzj.csv
