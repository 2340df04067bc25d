document-blank = Aquí todavía no se escribió nada.
document-evidence = Se apoya en
document-signed = Firmado
document-no-letters = Las letras que no se pudieron componer aparecen como cuadros: { $points }. Están completas en el documento y en su archivo de Word.
document-blank-lead = Escriba debajo de cada título y deje los títulos como están: así encuentra este archivo el camino de vuelta.
document-paste-too-large = Lo que pegó ocupa más de { $limit } megabytes. Péguelo por partes, sin imágenes.
document-file-too-large = «{ $file }» ocupa más de { $limit } megabytes. Quite las imágenes y tráigalo otra vez.
document-not-docx = «{ $file }» no es un documento de Word (.docx). Guárdelo como .docx y traiga ese.
